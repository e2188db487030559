package shop;

import java.util.List;

public class Shop {

    public static int total(List<Integer> net) {
        return net.stream().mapToInt(Shop::withTax).sum();
    }

    static int withTax(int net) {
        return net * 119 / 100;
    }
}
