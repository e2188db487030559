package dev.whodunit.flow.targets;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Constructors, records, arrays, switches and catch blocks. */
public class Shapes {

    private final String name;

    public Shapes(String name) {
        super(); // sites: delegate to Object
        this.name = name; // sites: write name
    }

    public Shapes() {
        this(new String("none")); // sites: new String, delegate to Shapes
    }

    public static final class Round extends Shapes {
        public Round(Object name) {
            super(name == null ? new String("?") : name.toString()); // sites: new String, toString, delegate to Shapes
        }
    }

    public record Flight(String origin, int delay) {
        public Flight {
            origin = origin.trim(); // sites: trim -> origin
        }

        boolean isLate() {
            return delay > 15; // sites: read delay
        }
    }

    public sealed interface Outcome permits Landed, Lost {
        default Outcome self() {
            return this;
        }

        int delay();
    }

    public record Landed(int delay) implements Outcome {}

    public record Lost(int delay) implements Outcome {}

    public String name() {
        return name; // sites: read name -> return
    }

    public static int[] arrays(int[] in) {
        int[] copy = in.clone(); // sites: clone -> copy
        copy[0] = Math.abs(copy[1]); // sites: abs
        return copy;
    }

    public static Supplier<Flight> lambdas(Function<String, Flight> make) {
        Flight first = make.apply("SJC"); // sites: apply -> first
        Function<Flight, Integer> delay = Flight::delay; // sites: lambda -> delay
        Function<String, Integer> shout = String::length; // sites: lambda -> shout
        Integer minutes = delay.apply(first); // sites: apply -> minutes
        Supplier<Flight> fresh = () -> late(minutes); // sites: lambda -> fresh, late -> return
        return shout == null ? null : fresh;
    }

    private static Flight late(Integer minutes) {
        return new Flight("SFO", minutes); // sites: intValue, new Flight -> return
    }

    public static int caught(String text) {
        int value;
        try {
            value = Integer.parseInt(text); // sites: parseInt -> value
        } catch (NumberFormatException e) {
            String message = e.getMessage(); // sites: getMessage -> message
            throw new IllegalStateException(message, e); // sites: new IllegalStateException
        }
        return value;
    }

    public static int switched(String day, List<String> list) {
        switch (day) { // sites: hashCode, equals
            case "MON":
                return list.size(); // sites: size -> return
            case "TUE":
                return 2;
            default:
                throw new AssertionError(day); // sites: new AssertionError
        }
    }
}
