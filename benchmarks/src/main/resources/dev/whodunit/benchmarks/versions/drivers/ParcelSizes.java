package drivers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ognl.Ognl;
import ognl.OgnlException;

/** Rules for parcels of several sizes. */
public final class ParcelSizes {

    enum Size {
        SMALL {
            @Override
            int price() {
                return 3;
            }
        },
        LARGE {
            @Override
            int price() {
                return 9;
            }
        };

        abstract int price();
    }

    public List<String> run() throws OgnlException {
        Map<String, Object> parcel = new HashMap<>();
        parcel.put("kind", Size.LARGE);
        parcel.put("limit", Size.SMALL);
        parcel.put("weight", 7);
        List<String> results = new ArrayList<>();
        for (String rule : List.of("weight * 2 > 10", "kind == kind", "kind > limit", "limit == kind")) {
            results.add(rule + ": " + result(Ognl.parseExpression(rule), parcel));
        }
        return results;
    }

    private static String result(Object rule, Map<String, Object> parcel) throws OgnlException {
        try {
            return String.valueOf(Ognl.getValue(rule, parcel));
        } catch (IllegalArgumentException wrong) {
            return "no result";
        }
    }
}
