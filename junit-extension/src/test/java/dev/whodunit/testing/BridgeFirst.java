package dev.whodunit.testing;

import dev.whodunit.weave.WeavingException;
import dev.whodunit.weave.WeavingInstaller;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Defines the bridge before any test is loaded. Tests of labels name its classes, and would load them from the class path if no run
 * had been opened before: the JVM would have two of each then.
 */
public final class BridgeFirst implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            WeavingInstaller.install();
        } catch (WeavingException refused) {
            // a JVM in a test that may not attach: what is tested there is the message
            return;
        }
    }
}
