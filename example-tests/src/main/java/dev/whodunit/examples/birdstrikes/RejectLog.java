package dev.whodunit.examples.birdstrikes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the rejected rows. */
final class RejectLog {

    private final List<Reject> rejects = new ArrayList<>();

    void add(long line, Reject.Kind kind, String detail) {
        rejects.add(new Reject(line, kind, detail));
    }

    List<Reject> rejects() {
        return rejects.stream().sorted(Comparator.comparingLong(Reject::line)).toList();
    }
}
