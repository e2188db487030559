package languages

import java.util.concurrent.Callable
import kotlin.coroutines.cancellation.CancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

sealed interface Item {
    val name: String
    fun label(prefix: String = "#") = "$prefix$name"
}

data class Ware(override val name: String, val price: Cents, val count: Int = 1) : Item

data object Nothing : Item {
    override val name get() = "nothing"
}

@JvmInline
value class Cents(val amount: Long) : Comparable<Cents> {
    operator fun plus(other: Cents) = Cents(amount + other.amount)
    operator fun times(count: Int) = Cents(amount * count)
    override fun compareTo(other: Cents) = amount.compareTo(other.amount)
}

open class Shelf(protected val size: Int) {
    private val wares = mutableListOf<Item>()
    val total by lazy { wares.filterIsInstance<Ware>().fold(Cents(0)) { sum, (_, price, count) -> sum + price * count } }
    lateinit var owner: String

    operator fun plusAssign(item: Item) {
        require(wares.size < size) { "full: ${item.label()}" }
        wares += item
    }

    operator fun get(index: Int) = wares.getOrNull(index) ?: Nothing

    inline fun <reified T : Item> first(test: (T) -> Boolean): T? {
        for (item in all()) if (item is T && test(item)) return item
        return null
    }

    fun all(): List<Item> = wares

    companion object {
        @JvmStatic
        fun of(vararg items: Item, size: Int = items.size, then: Shelf.() -> Unit = {}) =
            Shelf(size).apply { items.forEach { this += it } }.also(then)
    }
}

tailrec fun gcd(a: Int, b: Int): Int = if (b == 0) a else gcd(b, a % b)

fun String.initials(): String = split(' ').joinToString("") { it.first().uppercase() }

fun describe(item: Any?): String = when (item) {
    null -> "null"
    is Ware -> if (item.price > Cents(100)) "dear ${item.name}" else "cheap ${item.name}"
    is Item -> item.label("?")
    in listOf(1, 2, 3) -> "small"
    else -> item.toString()
}

suspend fun slowly(number: Int): Int {
    var sum = 0
    for (i in 0..number) {
        delay(1)
        sum += i
    }
    return sum
}

suspend fun failing(): String = try {
    withTimeout(5) { delay(10_000); "late" }
} catch (timeout: CancellationException) {
    "timed out"
} finally {
    delay(1)
}

fun squares() = sequence {
    var next = 1
    while (true) {
        yield(next * next)
        if (next % 3 == 0) yieldAll(listOf(-next, -next - 1))
        next++
    }
}

class Stock : Callable<Any> {
    private var counted = 0

    override fun call(): Any {
        val shelf = Shelf.of(Ware("tea", Cents(250)), Ware("milk", Cents(99), 3), size = 3) { owner = "ann b c".initials() }
        val results = mutableListOf<Any?>()
        results.add(shelf.owner)
        results.add(shelf.total.amount)
        results.add(shelf.first<Ware> { it.count > 1 }?.label())
        results.add(listOf(shelf[0], shelf[7], null, 2, 9L).map(::describe))
        results.add(runCatching { repeat(3) { shelf += Nothing } }.exceptionOrNull()?.message)
        results.add(gcd(84, 36))
        results.add(squares().take(9).toList())
        results.add(runBlocking { (1..4).map { async { slowly(it) } }.awaitAll() + failing() }.toString())
        results.add(runBlocking { flow { for (i in 1..3) { delay(1); emit(i) } }.map { it * it }.toList() })
        val count = { by: Int -> counted += by; counted }
        results.add(listOf(count(2), count(3), counted))
        results.add(Ware("pen", Cents(5)).copy(count = 9).toString())
        results.add(run outer@{
            listOf(1, 2, 3).forEach { if (it == 2) return@outer "found $it" }
            "none"
        })
        return results.toString()
    }
}
