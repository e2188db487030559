package dev.whodunit.benchmarks.versions;

/** When an upgrade was chosen. Rules that were improved on some upgrades are measured fairly only by others. */
enum UpgradeSet {
    /** Upgrades on which the rules were developed. */
    FIRST("first set"),

    /** Upgrades that were measured once before any rule had seen them, and looked at since. */
    SECOND("second set"),

    /** As the second, but measured with the rules that came of that one. */
    THIRD("third set");

    private final String description;

    UpgradeSet(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
