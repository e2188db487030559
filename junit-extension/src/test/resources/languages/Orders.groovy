package languages

import groovy.transform.CompileStatic
import groovy.transform.Immutable
import groovy.transform.ToString
import java.util.concurrent.Callable

trait Priced {
    BigDecimal price = 1.5
    BigDecimal taxed(BigDecimal rate = 0.19) { (price * (1 + rate)).setScale(2, java.math.RoundingMode.HALF_UP) }
}

class Article implements Priced {
    String name
    def methodMissing(String called, arguments) { "$name cannot $called ${arguments as List}" }
}

class Base {
    final String made
    Base(String text) { made = "text $text" }
    Base(Number number) { made = "number $number" }
    Base(List list) { made = "list ${list.size()}" }
}

class Chosen extends Base {
    Chosen(argument) { super(argument) }
    Chosen(first, second) { this([first, second]) }
}

@Immutable
class Point { int x, y; Point plus(Point other) { new Point(x + other.x, y + other.y) } }

@ToString(includeNames = true)
@CompileStatic
class Total {
    int count
    long sum
    Total add(List<Integer> numbers) {
        for (int number : numbers) { if (number > 0) { count++; sum += number } }
        numbers.each { Integer number -> if (number < 0) { count-- } }
        this
    }
    static int fibonacci(int n) { n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
}

class Orders implements Callable<Object> {
    private counted = 0

    Object call() {
        def results = []
        def articles = ['tea': 2.5, 'pen': 0.5, 'cup': null].collect { key, value -> new Article(name: key, price: value ?: 9.99) }
        results << articles*.name << articles*.taxed() << articles[0].taxed(0.07)
        results << articles.find { it.name =~ /^p/ }?.name << articles.find { it.name == 'x' }?.name
        results << articles[1].fly('high', 3).toString()
        results << [new Chosen('a'), new Chosen(5), new Chosen([1, 2]), new Chosen(1, 2)]*.made.collect { it.toString() }
        results << (new Point(1, 2) + new Point(3, 4)).toString()
        results << new Total().add([1, -2, 3]).toString() << Total.fibonacci(12)
        def (first, second) = [1..5, 'x'..'z']
        results << first.inject(0) { sum, each -> sum + each } << second.join()
        results << first.groupBy { it % 2 ? 'odd' : 'even' }
        3.times { counted += it }
        results << counted
        def curried = { a, b -> a * 10 + b }.curry(4)
        results << curried(2) << { -> delegate instanceof Orders }.call()
        try { [].first() } catch (NoSuchElementException e) { results << 'empty' } finally { results << 'done' }
        switch (results.size()) { case 1..5: results << 'few'; break; case Integer: results << 'many'; break; default: results << '?' }
        results << "${counted + 1} lazy ${-> counted}".toString() << (counted <=> 2) << ([1, [2, [3]]].flatten() as Set)
        String.metaClass.shout = { -> delegate.toUpperCase() + '!' }
        results << 'hey'.shout()
        results.toString()
    }
}
