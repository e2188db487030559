package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.time.LocalDateTime;

/** A flight joined with its two airports. */
public final class Leg {

    private final Airport from;
    private final Airport to;
    private final LocalDateTime departure;
    private final int delay;
    private final DelayBand band;
    private final double detour;

    private Leg(Builder builder) {
        from = builder.from;
        to = builder.to;
        departure = builder.departure;
        delay = builder.delay;
        band = DelayBand.of(builder.delay);
        detour = builder.flownMiles / builder.directMiles;
    }

    static Builder builder() {
        return new Builder();
    }

    public String route() {
        return from.code() + "-" + to.code();
    }

    public Airport to() {
        return to;
    }

    public LocalDateTime departure() {
        return departure;
    }

    public int delay() {
        return delay;
    }

    public DelayBand band() {
        return band;
    }

    /** Reported distance relative to the great circle. */
    public double detour() {
        return detour;
    }

    public double points() {
        return band.points(delay);
    }

    @Override
    public String toString() {
        return route() + "@" + departure + " " + delay + " min, " + band.label();
    }

    /** Collects the parts of a leg. */
    static final class Builder {

        private Airport from;
        private Airport to;
        private LocalDateTime departure;
        private int delay;
        private double flownMiles;
        private double directMiles = 1;

        Builder between(Airport origin, Airport destination) {
            from = origin;
            to = destination;
            return this;
        }

        Builder flown(Flight flight) {
            departure = flight.departure();
            delay = flight.delay();
            flownMiles = flight.distance();
            return this;
        }

        Builder direct(double miles) {
            directMiles = miles;
            return this;
        }

        Leg build() {
            if (directMiles <= 0 || flownMiles <= 0) {
                throw new IllegalStateException("a leg must lead somewhere: " + route());
            }
            return new Leg(this);
        }

        private String route() {
            return from.code() + "-" + to.code();
        }
    }
}
