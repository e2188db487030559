package targets.orders;

/** What things cost; final, so that only an inline mock can stand in for it. */
public final class Prices {

    /** The price of an article. */
    public int price(int article) {
        return article * 10;
    }
}
