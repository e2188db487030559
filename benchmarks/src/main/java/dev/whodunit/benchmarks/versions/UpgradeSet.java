package dev.whodunit.benchmarks.versions;

/** When an upgrade was chosen. Rules that were improved on some upgrades are measured fairly only by others. */
enum UpgradeSet {
    /** Upgrades whose misses were looked at while rules of the diagnosis were improved. */
    FIRST("first set: rules were improved on these"),

    /** Upgrades that no rule had seen at their first measurement. */
    SECOND("second set: chosen by change logs before any of them was run"),

    /** Upgrades that no rule has seen. */
    THIRD("third set: chosen by change logs before any of them was run, after the rules had been changed");

    private final String description;

    UpgradeSet(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
