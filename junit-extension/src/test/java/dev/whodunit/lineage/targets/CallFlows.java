package dev.whodunit.lineage.targets;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Flows through calls of every sort. Every method is called with 3, 5 and 7. */
public final class CallFlows {

    private CallFlows() {}

    private interface Shape {
        int size();

        default int twice() {
            return 2 * size();
        }
    }

    private static class Square implements Shape {
        private final int side;
        int other;

        Square(int side) {
            this.side = side;
        }

        @Override
        public int size() {
            return side * side;
        }

        private int kept() {
            return side;
        }

        static int same(int number) {
            return number;
        }
    }

    private static final class Cube extends Square {
        private final int depth;

        Cube(int side, int depth) {
            super(side);
            this.depth = depth;
        }

        @Override
        public int size() {
            return super.size() + depth;
        }
    }

    private record Point(int x, int y) {}

    /** Nobody has touched it before. */
    private enum Digit {
        D3,
        D5
    }

    private enum Color {
        RED,
        GREEN,
        BLUE
    }

    private static final class Named {
        private final int number;

        Named(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "number " + number;
        }

        @Override
        public int hashCode() {
            return number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.number == number;
        }
    }

    @From("#1")
    public static int interfaceCall(int a, int b, int c) {
        Shape shape = new Square(b);
        return shape.size();
    }

    @From("#2")
    public static int defaultMethod(int a, int b, int c) {
        return new Square(c).twice();
    }

    @From("#0")
    public static int privateMethod(int a, int b, int c) {
        return new Square(a).kept();
    }

    @From({"#0", "#1"})
    public static int superCall(int a, int b, int c) {
        Square square = new Cube(a, b);
        return square.size();
    }

    @From("#1")
    public static int inheritedStaticMethod(int a, int b, int c) {
        return Cube.same(b);
    }

    @From("#2")
    public static int lambdaReturnedByACall(int a, int b, int c) {
        return keeping(c).getAsInt();
    }

    private static IntSupplier keeping(int value) {
        return () -> value;
    }

    @From("#0")
    public static int staticMethodReference(int a, int b, int c) {
        IntUnaryOperator same = Square::same;
        return same.applyAsInt(a);
    }

    @From("#1")
    public static int boundMethodReference(int a, int b, int c) {
        IntSupplier size = new Square(b)::size;
        return size.getAsInt();
    }

    @From("#2")
    public static int unboundMethodReference(int a, int b, int c) {
        Function<Square, Integer> size = Square::size;
        return size.apply(new Square(c));
    }

    @From("#0")
    public static int constructorReference(int a, int b, int c) {
        IntFunction<Square> make = Square::new;
        return make.apply(a).side;
    }

    @From("#1")
    public static String toStringOfAnObject(int a, int b, int c) {
        return new Named(b).toString();
    }

    @From("#1")
    public static String toStringCalledByALibrary(int a, int b, int c) {
        return String.valueOf(new Named(b));
    }

    @From("#1")
    public static int hashCodeOfAnObject(int a, int b, int c) {
        return new Named(b).hashCode();
    }

    @From(
            value = {},
            decidedBy = {"#0", "#1"})
    public static boolean equalsOfObjects(int a, int b, int c) {
        return new Named(a).equals(new Named(b));
    }

    @From({"#0", "#1"})
    public static int hashCodeOfARecord(int a, int b, int c) {
        return new Point(a, b).hashCode();
    }

    @From({"#0", "#1"})
    public static String toStringOfARecord(int a, int b, int c) {
        return new Point(a, b).toString();
    }

    @From({"#0", "#1", "#2"})
    public static boolean equalsOfRecords(int a, int b, int c) {
        return new Point(a, b).equals(new Point(a, c));
    }

    @From("#2")
    public static int generics(int a, int b, int c) {
        return new Holder<>(c).value();
    }

    private record Holder<T>(T value) {}

    @From("#1")
    public static int cachedBox(int a, int b, int c) {
        Integer one = 5;
        Integer other = b;
        return one.equals(other) ? other : a;
    }

    private static int second(int first, int second) {
        return second;
    }

    @From("#1")
    public static int reflectiveCall(int a, int b, int c) throws ReflectiveOperationException {
        return (Integer) CallFlows.class
                .getDeclaredMethod("second", int.class, int.class)
                .invoke(null, a, b);
    }

    @From("#0")
    public static int reflectiveConstructor(int a, int b, int c) throws ReflectiveOperationException {
        return Point.class
                .getDeclaredConstructor(int.class, int.class)
                .newInstance(a, b)
                .x();
    }

    @From("#1")
    public static int reflectiveArray(int a, int b, int c) {
        Object numbers = Array.newInstance(int.class, 2);
        Array.setInt(numbers, 1, b);
        return Array.getInt(numbers, 1);
    }

    @From("#2")
    public static int proxy(int a, int b, int c) {
        InvocationHandler handler = (proxy, method, arguments) -> c;
        Shape shape =
                (Shape) Proxy.newProxyInstance(CallFlows.class.getClassLoader(), new Class<?>[] {Shape.class}, handler);
        return shape.size();
    }

    @From("#1")
    public static int methodHandle(int a, int b, int c) throws Throwable {
        MethodHandle second = MethodHandles.lookup()
                .findStatic(CallFlows.class, "second", MethodType.methodType(int.class, int.class, int.class));
        return (int) second.invokeExact(a, b);
    }

    @From("#0")
    public static int varHandle(int a, int b, int c) throws ReflectiveOperationException {
        VarHandle other = MethodHandles.lookup().findVarHandle(Square.class, "other", int.class);
        Square square = new Square(b);
        other.set(square, a);
        return (int) other.get(square);
    }

    @From("#0")
    public static int varHandleOfAnArray(int a, int b, int c) {
        VarHandle elements = MethodHandles.arrayElementVarHandle(int[].class);
        int[] numbers = new int[2];
        elements.set(numbers, 1, a);
        return (int) elements.get(numbers, 1);
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static String enumByIndex(int a, int b, int c) {
        return Color.values()[a - 1].name();
    }

    @From("#0")
    public static int enumByName(int a, int b, int c) {
        return Digit.valueOf("D" + a).ordinal();
    }

    @From(
            value = {},
            decidedBy = {"#0", "#1"})
    public static String enumThatIsMadeBecauseOfADecision(int a, int b, int c) {
        List<Digit> digits = new ArrayList<>();
        List.of(a, b).stream().filter(each -> each > 2).toList().forEach(each -> digits.add(Digit.D5));
        return digits.get(1).name();
    }

    @From("#2")
    public static int nativeMethod(int a, int b, int c) {
        int[] from = {a, b, c};
        int[] to = new int[3];
        System.arraycopy(from, 0, to, 0, 3);
        return to[2];
    }

    @From("#1")
    public static int clonedArray(int a, int b, int c) {
        int[] numbers = {a, b, c};
        return numbers.clone()[1];
    }

    @From({"#0", "#1"})
    public static long mathOfALibrary(int a, int b, int c) {
        return Math.floorMod(a * 100L, b);
    }
}
