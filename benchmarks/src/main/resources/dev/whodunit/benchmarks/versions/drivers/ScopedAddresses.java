package drivers;

import com.google.common.net.InetAddresses;
import java.util.Map;
import java.util.TreeMap;

/** Says which texts are network addresses. */
public final class ScopedAddresses {

    public Map<String, Boolean> run() {
        Map<String, Boolean> addresses = new TreeMap<>();
        for (String text : new String[] {"127.0.0.1", "::1", "fe80::8b2:d61e:e5c:b333%15", "example.org", "1.2.3"}) {
            addresses.put(text, InetAddresses.isInetAddress(text));
        }
        return addresses;
    }
}
