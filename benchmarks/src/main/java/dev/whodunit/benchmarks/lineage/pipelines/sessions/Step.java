package dev.whodunit.benchmarks.lineage.pipelines.sessions;

/** What a visitor does with one request. */
enum Step {
    LAND,
    SEARCH,
    VIEW,
    ADD,
    CHECKOUT,
    PAY,
    HELP,
    OTHER
}
