package dev.whodunit.examples.birdstrikes;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A strike report. Names, costs and speed are put right step by step, everything else stays as it was read. */
public final class Strike {

    private final long line;
    private final LocalDate date;
    private final Phase phase;
    private final Damage damage;
    private final WildlifeSize size;
    private final String aircraft;
    private final String airport;
    private String operator;
    private String species;
    private @Nullable Integer speedKnots;
    private @Nullable Long costOther;
    private @Nullable Long costRepair;
    private @Nullable Long costTotal;

    Strike(
            long line,
            LocalDate date,
            Phase phase,
            Damage damage,
            WildlifeSize size,
            String aircraft,
            String airport,
            String operator,
            String species) {
        this.line = line;
        this.date = date;
        this.phase = phase;
        this.damage = damage;
        this.size = size;
        this.aircraft = aircraft;
        this.airport = airport;
        this.operator = operator;
        this.species = species;
    }

    public long line() {
        return line;
    }

    public LocalDate date() {
        return date;
    }

    public Phase phase() {
        return phase;
    }

    public Damage damage() {
        return damage;
    }

    public WildlifeSize size() {
        return size;
    }

    public String aircraft() {
        return aircraft;
    }

    public String airport() {
        return airport;
    }

    public String operator() {
        return operator;
    }

    void setOperator(String operator) {
        this.operator = operator;
    }

    public String species() {
        return species;
    }

    void setSpecies(String species) {
        this.species = species;
    }

    public OptionalInt speedKnots() {
        return speedKnots == null ? OptionalInt.empty() : OptionalInt.of(speedKnots);
    }

    void setSpeedKnots(@Nullable Integer speedKnots) {
        this.speedKnots = speedKnots;
    }

    public @Nullable Long costOther() {
        return costOther;
    }

    public @Nullable Long costRepair() {
        return costRepair;
    }

    public @Nullable Long costTotal() {
        return costTotal;
    }

    void setCosts(@Nullable Long other, @Nullable Long repair, @Nullable Long total) {
        this.costOther = other;
        this.costRepair = repair;
        this.costTotal = total;
    }

    /** The cost of the strike, 0 if none is on record. */
    public long dollars() {
        return costTotal == null ? 0 : costTotal;
    }
}
