package dev.whodunit.lineage.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What exceptions decide that are handled, or that might have been. Every method is called with the texts 31, 52, and the list 11, 47,
 * 23.
 */
public final class CaughtFlows {

    private CaughtFlows() {}

    private static final class Account {

        private int balance;

        Account(int balance) {
            this.balance = balance;
        }

        void take(int amount) throws Overdrawn {
            if (amount > balance) {
                throw new Overdrawn(amount - balance);
            }
            balance -= amount;
        }
    }

    private static final class Overdrawn extends Exception {

        private static final long serialVersionUID = 1L;
        private final int missing;

        Overdrawn(int missing) {
            this.missing = missing;
        }
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static int numberOfTextsThatCouldNotBeRead(String a, String b, List<String> list) {
        List<String> bad = new ArrayList<>();
        for (String text : list) {
            try {
                Integer.parseInt(text);
            } catch (NumberFormatException e) {
                bad.add(text);
            }
        }
        return bad.size();
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static int counterInAHandler(String a, String b, List<String> list) {
        int bad = 0;
        for (String text : list) {
            try {
                Integer.parseInt(text);
            } catch (NumberFormatException e) {
                bad++;
            }
        }
        return bad;
    }

    @From(value = "#1", decidedBy = "#0")
    public static String valueAfterACallThatMayThrow(String a, String b, List<String> list) {
        String value = "";
        try {
            Integer.parseInt(a);
            value = b;
        } catch (NumberFormatException e) {
            value = "none";
        }
        return value;
    }

    @From(value = "#1", decidedBy = "#0")
    public static String valueAfterAHandlerThatGoesOnElsewhere(String a, String b, List<String> list) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 1; i++) {
            try {
                Integer.parseInt(a);
            } catch (NumberFormatException e) {
                continue;
            }
            out.append(b);
        }
        return out.toString();
    }

    @From(value = "#1", decidedBy = "#0")
    public static String returnedWhereAnExceptionMightHaveCome(String a, String b, List<String> list) {
        try {
            Objects.checkIndex(a.length(), 5);
            return b;
        } catch (IndexOutOfBoundsException e) {
            return "none";
        }
    }

    @From(value = "#1", decidedBy = "#0")
    public static int balanceThatWasEnough(String a, String b, List<String> list) {
        Account account = new Account(Integer.parseInt(a));
        int got = 0;
        try {
            account.take(7);
            got = Integer.parseInt(b);
        } catch (Overdrawn e) {
            got = e.missing;
        }
        return got;
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static boolean exceptionInTheDepthThatMightHaveCome(String a, String b, List<String> list) {
        List<Integer> refused = new ArrayList<>();
        try {
            pay(new Account(Integer.parseInt(a)), 3);
        } catch (Overdrawn e) {
            refused.add(e.missing);
        }
        return refused.isEmpty();
    }

    private static void pay(Account account, int amount) throws Overdrawn {
        account.take(amount);
    }

    @From(value = "#1", decidedBy = "#0")
    public static String writtenInTheDepthAfterAnExceptionMightHaveCome(String a, String b, List<String> list) {
        Map<String, String> fees = new LinkedHashMap<>();
        try {
            book(new Account(Integer.parseInt(a)), b, fees);
        } catch (Overdrawn e) {
            return "none";
        }
        return Objects.requireNonNull(fees.get("fee"));
    }

    private static void book(Account account, String fee, Map<String, String> fees) throws Overdrawn {
        account.take(2);
        fees.put("fee", fee);
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static int sizeOfWhatAnExceptionSkipped(String a, String b, List<String> list) {
        List<Integer> good = new ArrayList<>();
        for (String text : list) {
            try {
                good.add(Integer.parseInt(text + "x"));
            } catch (NumberFormatException e) {
                continue;
            }
        }
        return good.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static String whatDecidedToThrowInTheDepth(String a, String b, List<String> list) {
        try {
            pay(new Account(Integer.parseInt(a)), 100);
            return "enough";
        } catch (Overdrawn e) {
            return "too little";
        }
    }

    @From("#1")
    public static String valueAfterBothWays(String a, String b, List<String> list) {
        int bad = 0;
        try {
            Integer.parseInt(a);
        } catch (NumberFormatException e) {
            bad++;
        }
        return b;
    }

    @From(value = "#1", decidedBy = "#0")
    public static String inALambdaThatMightHaveThrown(String a, String b, List<String> list) {
        List<String> seen = new ArrayList<>();
        try {
            List.of(a).forEach(text -> Integer.parseInt(text));
            seen.add(b);
        } catch (NumberFormatException e) {
            return "none";
        }
        return seen.get(0);
    }
}
