package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;

/**
 * What woven code on one thread speaks to when it calls and is called. Code that is run by following values, which should not
 * happen, is not followed itself.
 */
final class ThreadLabels extends ThreadRisk {

    private final LabelTrack calls;
    private boolean isFollowing;

    ThreadLabels(LabelRun run) {
        super(run);
        this.calls = new LabelTrack(run, risk());
    }

    int result() {
        return calls.result();
    }

    int lastAnswer() {
        return calls.lastAnswer();
    }

    int given(int index) {
        return calls.given(index);
    }

    /** What the method returns that is ending has passed through it. */
    void pass() {
        calls.pass();
    }

    @Override
    public int begin(int method) {
        if (isFollowing) {
            return 0;
        }
        isFollowing = true;
        try {
            return calls.begin(method);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public int parameter(@Nullable Object value, int index) {
        if (isFollowing) {
            return 0;
        }
        isFollowing = true;
        try {
            return calls.parameter(value, index);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public int entered() {
        if (isFollowing) {
            return 0;
        }
        isFollowing = true;
        try {
            return calls.entered();
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public void exit(@Nullable Object value, int label, int method, int depth) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        try {
            calls.exit(value, label, method, depth);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public void left(int depth) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        try {
            calls.left(depth);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public void invoke(int method, int control) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        try {
            calls.invoke(method, control);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public void operand(@Nullable Object value, int label) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        try {
            calls.operand(value, label);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public int invoked(@Nullable Object value, int method) {
        if (isFollowing) {
            return 0;
        }
        isFollowing = true;
        try {
            return calls.invoked(value, method);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public void call(String function, boolean withReceiver, int control) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        try {
            calls.call(function, withReceiver, control);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public int called(@Nullable Object value) {
        if (isFollowing) {
            return 0;
        }
        isFollowing = true;
        try {
            return calls.called(value);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public void captured(int body, int captures) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        try {
            calls.captured(body, captures);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public int caught(@Nullable Object exception, int depth) {
        if (isFollowing) {
            return 0;
        }
        isFollowing = true;
        try {
            return calls.caught(exception, depth);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        } finally {
            isFollowing = false;
        }
    }

    @Override
    public void thrown(@Nullable Object exception, int label) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        try {
            calls.thrown(exception, label);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            isFollowing = false;
        }
    }
}
