package dev.whodunit.benchmarks.lineage.pipelines.sessions;

/** How far a visitor has come. */
enum Stage {
    ARRIVED {
        @Override
        Stage after(Step step) {
            return step == Step.SEARCH || step == Step.VIEW ? BROWSING : step == Step.ADD ? WITH_CART : this;
        }
    },
    BROWSING {
        @Override
        Stage after(Step step) {
            return step == Step.ADD ? WITH_CART : this;
        }
    },
    WITH_CART {
        @Override
        Stage after(Step step) {
            return step == Step.CHECKOUT ? AT_TILL : this;
        }
    },
    AT_TILL {
        @Override
        Stage after(Step step) {
            switch (step) {
                case PAY:
                    return BOUGHT;
                case SEARCH:
                case VIEW:
                    return WITH_CART;
                default:
                    return this;
            }
        }
    },
    BOUGHT {
        @Override
        Stage after(Step step) {
            return this;
        }
    };

    abstract Stage after(Step step);

    boolean isLost() {
        return this == WITH_CART || this == AT_TILL;
    }
}
