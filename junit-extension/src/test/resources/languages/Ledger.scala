package languages

import java.util.concurrent.Callable
import scala.annotation.tailrec
import scala.collection.mutable
import scala.language.reflectiveCalls
import scala.util.control.NonFatal
import scala.util.{Failure, Success, Try}

sealed trait Entry {
  def amount: BigDecimal
  def +!(other: Entry): BigDecimal = amount + other.amount
}
case class Credit(amount: BigDecimal, from: String = "bank") extends Entry
case class Debit(amount: BigDecimal) extends Entry { require(amount > 0, "not positive") }
case object Void extends Entry { val amount: BigDecimal = 0 }

trait Named { val name: String; lazy val upper: String = name.toUpperCase; def hello: String = s"hello $name" }
trait Loud extends Named { override def hello: String = super.hello + "!" }
class Account(val name: String, private[this] var balance: BigDecimal) extends Named with Loud {
  def this(name: String) = this(name, BigDecimal(0))
  def post(entry: Entry): this.type = {
    balance += (entry match {
      case Credit(amount, "gift" | "prize") => amount * 2
      case Credit(amount, _) if amount > 1000 => 1000
      case credit: Credit => credit.amount
      case Debit(amount) => -amount
      case Void => 0
    })
    this
  }
  def sum: BigDecimal = balance
}

class Cell[@specialized(Int, Double) T](var value: T) { def update(change: T => T): Cell[T] = { value = change(value); this } }

object Ledger {
  implicit class Rich(private val text: String) extends AnyVal { def shout: String = text.toUpperCase + "!" }
  val Amount = """(\w+)=(\d+)""".r

  @tailrec def collatz(number: Long, steps: Int = 0): Int =
    if (number == 1) steps else collatz(if (number % 2 == 0) number / 2 else 3 * number + 1, steps + 1)

  def firstBig(numbers: Seq[Int]): Option[Int] = {
    numbers.foreach { number => if (number > 10) return Some(number) }
    None
  }

  def unless[T](condition: => Boolean)(body: => T): Option[T] = if (condition) None else Some(body)

  def sizeOf(thing: { def size: Int }): Int = thing.size
}

class Ledger extends Callable[Object] {
  import Ledger._

  override def call(): Object = {
    val results = mutable.ListBuffer[Any]()
    val account = new Account("ann").post(Credit(10)).post(Credit(5, "gift")).post(Debit(3)).post(Credit(5000)).post(Void)
    results += account.sum += account.hello += account.upper
    results += Credit(1) +! Debit(2)
    results += (for { Amount(name, amount) <- List("tea=3", "x", "pen=14"); unit <- 1 to 2 if amount.toInt > 3 } yield s"$name$unit")
    results += collatz(27) += firstBig(List(3, 12, 40)) += firstBig(Nil)
    results += (Try(Debit(-1)) match { case Success(debit) => debit; case Failure(bad) => bad.getMessage })
    results += "quiet".shout += sizeOf(List(1, 2, 3)) += sizeOf("four")
    var tries = 0
    results += unless { tries += 1; tries > 1 } { tries * 100 }
    results += (try { throw new IllegalStateException("thrown") } catch { case NonFatal(caught) => caught.getMessage } finally tries += 1) += tries
    results += new Cell(2.5).update(_ * 2).value += new Cell(7).update(_ + 1).value += new Cell("x").update(_ + "y").value
    results += LazyList.iterate(1)(_ * 3).takeWhile(_ < 300).toList
    results += Map("a" -> 1, "b" -> 2).view.mapValues(_ + 1).toMap.toSeq.sorted
    results += List(3, 1, 2).sorted(Ordering[Int].reverse).zipWithIndex.collect { case (value, index) if index != 1 => value -> index }
    val label: PartialFunction[Any, String] = { case n: Int if n < 0 => "negative"; case _: String => "text" }
    results += List(-1, "a", 5, null).map(label.applyOrElse(_, (other: Any) => s"other $other"))
    results.mkString(", ")
  }
}
