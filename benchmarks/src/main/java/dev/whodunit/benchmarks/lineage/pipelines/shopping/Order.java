package dev.whodunit.benchmarks.lineage.pipelines.shopping;

/** One order line; price, discount and shipped quantity are filled in on the way. */
public class Order {

    private final int id;
    private final String customer;
    private final String sku;
    private final int weekday;
    private final String coupon;
    private final String status;
    private int quantity;
    private Product product;
    private double gross;
    private double discount;
    private double shipping;
    private boolean backordered;

    Order(int id, String customer, String sku, int quantity, int weekday, String coupon, String status) {
        this.id = id;
        this.customer = customer;
        this.sku = sku;
        this.quantity = quantity;
        this.weekday = weekday;
        this.coupon = coupon;
        this.status = status;
    }

    public int getId() {
        return id;
    }

    public String getCustomer() {
        return customer;
    }

    public String getSku() {
        return sku;
    }

    public int getWeekday() {
        return weekday;
    }

    public String getCoupon() {
        return coupon;
    }

    public String getStatus() {
        return status;
    }

    public int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public Product getProduct() {
        return product;
    }

    void setProduct(Product product) {
        this.product = product;
    }

    double getGross() {
        return gross;
    }

    void setGross(double gross) {
        this.gross = gross;
    }

    double getDiscount() {
        return discount;
    }

    void setDiscount(double discount) {
        this.discount = discount;
    }

    void setShipping(double shipping) {
        this.shipping = shipping;
    }

    public boolean isBackordered() {
        return backordered;
    }

    void setBackordered(boolean backordered) {
        this.backordered = backordered;
    }

    public double getTotal() {
        return gross - discount + shipping;
    }

    @Override
    public String toString() {
        return id + ":" + customer + ":" + sku + "x" + quantity + "=" + getTotal();
    }
}
