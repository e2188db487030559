package drivers;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Says which network addresses are valid. */
public final class AddressCheck {

    public Map<String, Boolean> run() {
        InetAddressValidator validator = InetAddressValidator.getInstance();
        Map<String, Boolean> valid = new TreeMap<>();
        for (String address : new String[] {"192.168.0.1", "::1", "fe80::1%eth0", "2001:db8::12", "1.2.3"}) {
            valid.put(address, validator.isValid(address));
        }
        return valid;
    }
}
