package dev.whodunit.examples.penguins;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The trainer tells of each training; while the tests of a class run that is {@link ExtendWith extended} with this, it does not. */
final class QuietTraining implements BeforeAllCallback, AfterAllCallback {

    private final Logger training = Logger.getLogger("org.tribuo.common.sgd");

    @Override
    public void beforeAll(ExtensionContext context) {
        training.setLevel(Level.WARNING);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        training.setLevel(null);
    }
}
