package dev.whodunit.benchmarks.lineage.pipelines.shopping;

/** An article of the shop with its stock, which falls as orders are filled. */
public class Product {

    private final String sku;
    private final String name;
    private final String category;
    private final double price;
    private int stock;

    Product(String sku, String name, String category, double price, int stock) {
        this.sku = sku;
        this.name = name;
        this.category = category;
        this.price = price;
        this.stock = stock;
    }

    public String getSku() {
        return sku;
    }

    public String getName() {
        return name;
    }

    public String getCategory() {
        return category;
    }

    public double getPrice() {
        return price;
    }

    public int getStock() {
        return stock;
    }

    /** Takes up to {@code wanted} pieces from the stock and returns how many there were. */
    int take(int wanted) {
        int taken = wanted <= stock ? wanted : stock;
        stock -= taken;
        return taken;
    }

    @Override
    public String toString() {
        return sku + " x " + stock;
    }
}
