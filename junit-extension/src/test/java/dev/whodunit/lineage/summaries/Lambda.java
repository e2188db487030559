package dev.whodunit.lineage.summaries;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A lambda that is given to what is called. What it gives depends on what it is called with, and on itself: another one gives
 * something else.
 *
 * @param function the functional interface
 * @param given the class of what it gives
 * @param gives what it gives, if that is nothing it could compute
 * @param isSame whether it gives one of the values that it is called with, and not a new one
 * @param number of lambdas that give different things
 */
record Lambda(Class<?> function, Class<?> given, List<Recipe> gives, boolean isSame, int number) implements Recipe {

    private static final int NUMBERS = 3;

    @Override
    public Object make() {
        return Proxy.newProxyInstance(Lambda.class.getClassLoader(), new Class<?>[] {function}, new Body(this));
    }

    /** What a lambda has given since it was made, in no order; nothing for all other objects. */
    static List<String> given(Object object) {
        return object != null
                        && Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof Body body
                ? body.gave().stream().sorted().toList()
                : List.of();
    }

    private record Body(Lambda lambda, Queue<String> gave) implements InvocationHandler {

        Body(Lambda lambda) {
            this(lambda, new ConcurrentLinkedQueue<>());
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
            Object result = lambda.invoke(proxy, method, given);
            if (Modifier.isAbstract(method.getModifiers())) {
                gave.add(new Content().shallow(result));
            }
            return result;
        }
    }

    @Override
    public List<Recipe> parts() {
        return gives;
    }

    @Override
    public Recipe with(int part, Recipe other) {
        return new Lambda(function, given, List.of(other), isSame, number);
    }

    @Override
    public List<Recipe> others() {
        return !gives.isEmpty() || given == void.class || given.isArray()
                ? List.of()
                : IntStream.range(0, NUMBERS)
                        .filter(other -> other != number)
                        .<Recipe>mapToObj(other -> new Lambda(function, given, gives, isSame, other))
                        .toList();
    }

    private Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        Object[] values = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == values[0];
                case "hashCode" -> number;
                default -> "lambda";
            };
        }
        return method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, values) : give(values);
    }

    private Object give(Object[] values) {
        if (Comparator.class.isAssignableFrom(function)) {
            return compare(String.valueOf(values[0]), String.valueOf(values[1]));
        }
        if (!gives.isEmpty()) {
            return gives.get(0).make();
        }
        if (given == void.class) {
            handOver(values);
            return null;
        }
        if (given.isArray()) {
            return Array.newInstance(given.getComponentType(), (Integer) values[0]);
        }
        boolean isPick = isSame && Stream.of(values).allMatch(value -> isOfGiven(value)) && values.length > 0;
        return isPick ? values[number % values.length] : computed(values);
    }

    private boolean isOfGiven(Object value) {
        return given == value.getClass() || boxed(given) == value.getClass();
    }

    private static Class<?> boxed(Class<?> type) {
        return Array.get(Array.newInstance(type, 1), 0) == null
                ? type
                : Array.get(Array.newInstance(type, 1), 0).getClass();
    }

    @SuppressWarnings("unchecked")
    private void handOver(Object[] values) {
        for (Object value : values) {
            if (value instanceof Consumer<?> taker) {
                ((Consumer<Object>) taker).accept("" + number + values[0]);
            }
        }
    }

    private int compare(String one, String other) {
        return switch (number) {
            case 0 -> one.compareTo(other);
            case 1 -> other.compareTo(one);
            default -> Integer.compare(one.hashCode() % 5, other.hashCode() % 5);
        };
    }

    private Object computed(Object[] values) {
        int sum = number;
        StringBuilder text = new StringBuilder("l").append(number);
        for (Object value : values) {
            sum += Math.floorMod(String.valueOf(value).hashCode(), 7);
            text.append(value);
        }
        if (given == boolean.class || given == Boolean.class) {
            return sum % 2 == 0;
        }
        if (given == int.class || given == Integer.class) {
            return sum;
        }
        if (given == long.class || given == Long.class) {
            return (long) sum;
        }
        if (given == double.class || given == Double.class) {
            return (double) sum;
        }
        String result = isSame ? "g" + sum % 2 : text.toString();
        return given == CompletionStage.class ? CompletableFuture.completedFuture(result) : result;
    }
}
