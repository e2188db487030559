// Hazard 21: with a tolerance, another number is handed to a library, which computes with it
// Verdict: culprit OtherFactorInALibraryCall.withTax
// Tolerance: 1e-6
package hazards;

import java.math.BigDecimal;

class OtherFactorInALibraryCall {

    static BigDecimal run() {
        return total(withTax(new BigDecimal("10.50")));
    }

    static BigDecimal withTax(BigDecimal net) {
        return net.multiply(new BigDecimal("1.19")); // now: return net.multiply(new BigDecimal("1.21")); // culprit
    }

    static BigDecimal total(BigDecimal gross) {
        return gross.add(new BigDecimal("4.90"));
    }
}
