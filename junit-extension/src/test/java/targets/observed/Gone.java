package targets.observed;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets go of large objects that it has made and handed around, and sees whether they go. */
public final class Gone implements Callable<Object> {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int OBJECTS = 40;

    private static final class Large {
        private final byte[] content = new byte[10_000];

        int size() {
            return content.length + 0;
        }
    }

    @Override
    public Object call() throws Exception {
        AtomicInteger cleaned = new AtomicInteger();
        List<WeakReference<Object>> references = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            Large large = make();
            CLEANER.register(large, cleaned::incrementAndGet);
            references.add(new WeakReference<>(large));
            references.add(new WeakReference<>(new Object()));
            use(large);
        }
        for (int i = 0; i < 50 && cleaned.get() < OBJECTS; i++) {
            System.gc();
            Thread.sleep(10);
        }
        long gone = references.stream().filter(each -> each.get() == null).count();
        return gone + " gone, " + cleaned.get() + " cleaned";
    }

    private static Large make() {
        return new Large();
    }

    private static int use(Large large) {
        return large.size();
    }
}
