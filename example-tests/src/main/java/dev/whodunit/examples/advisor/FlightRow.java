package dev.whodunit.examples.advisor;

import org.jspecify.annotations.Nullable;

/** A row of the flights file, as a bean that is filled when the file is read and put right in place afterwards. */
public final class FlightRow {

    private @Nullable String date;
    private @Nullable Integer delay;
    private int distance;
    private @Nullable String origin;
    private @Nullable String destination;

    public @Nullable String getDate() {
        return date;
    }

    public void setDate(@Nullable String date) {
        this.date = date;
    }

    public @Nullable Integer getDelay() {
        return delay;
    }

    public void setDelay(@Nullable Integer delay) {
        this.delay = delay;
    }

    public int getDistance() {
        return distance;
    }

    public void setDistance(int distance) {
        this.distance = distance;
    }

    public @Nullable String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = origin;
    }

    public @Nullable String getDestination() {
        return destination;
    }

    public void setDestination(@Nullable String destination) {
        this.destination = destination;
    }
}
