package dev.whodunit.bridge;

import org.jspecify.annotations.Nullable;

/** Follows nothing: every label is 0. */
final class NoLabels extends Labels {

    static final Labels NONE = new NoLabels();

    @Override
    public int join(int label, int other) {
        return 0;
    }

    @Override
    public int under(int label, int decision) {
        return 0;
    }

    @Override
    public int begin(int method) {
        return 0;
    }

    @Override
    public int parameter(@Nullable Object value, int index) {
        return 0;
    }

    @Override
    public int entered() {
        return 0;
    }

    @Override
    public void exit(@Nullable Object value, int label, int method, int depth) {}

    @Override
    public void left(int depth) {}

    @Override
    public void invoke(int method, int control) {}

    @Override
    public void operand(@Nullable Object value, int label) {}

    @Override
    public int invoked(@Nullable Object value, int method) {
        return 0;
    }

    @Override
    public void call(String function, boolean withReceiver, int control) {}

    @Override
    public int called(@Nullable Object value) {
        return 0;
    }

    @Override
    public void captured(int body, int captures) {}

    @Override
    public int caught(@Nullable Object exception, int depth) {
        return 0;
    }

    @Override
    public void thrown(@Nullable Object exception, int label) {}

    @Override
    public int get(@Nullable Object owner, int field) {
        return 0;
    }

    @Override
    public void put(@Nullable Object owner, int field, int label, int chosen) {}

    @Override
    public int load(@Nullable Object array, int index, int place) {
        return 0;
    }

    @Override
    public void store(@Nullable Object array, int index, int label, int place, int chosen) {}

    @Override
    public void array(@Nullable Object array, int depth, int size) {}

    @Override
    public int length(@Nullable Object array) {
        return 0;
    }

    @Override
    public void mayWrite(@Nullable Object owner, int field, int decision) {}

    @Override
    public void mayChange(@Nullable Object object, int decision) {}

    @Override
    public void mayChangeAll(@Nullable Object object, int decision) {}

    @Override
    public int await(boolean external) {
        return 0;
    }

    @Override
    public int awaited(int before, boolean all) {
        return 0;
    }

    @Override
    public void handled(int before) {}

    @Override
    public void mayThrow(int decision) {}

    @Override
    public int unthrown(int decisions) {
        return 0;
    }
}
