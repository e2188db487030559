package targets;

import java.util.concurrent.Callable;

/** A constructor ends in that of its superclass, where no handler of its own can see it, and somebody goes on. */
public class Caught implements Callable<Object> {

    static class Base {
        Base(int size) {
            if (size > 9) {
                throw new IllegalArgumentException("too large: " + size);
            }
        }
    }

    static class Child extends Base {
        Child(int size) {
            super(size);
        }
    }

    @Override
    public Object call() {
        try {
            return new Child(100);
        } catch (IllegalArgumentException tooLarge) {
            return after(3);
        }
    }

    private static int after(int number) {
        return number + 1;
    }
}
