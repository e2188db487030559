package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.net.util.SubnetUtils;

/** Which senders each rule lets in. */
public final class FirewallRules {

    public List<String> run() {
        List<String> accepted = new ArrayList<>();
        for (String rule : List.of("10.0.0.0/29", "192.168.4.7/32")) {
            SubnetUtils.SubnetInfo subnet = new SubnetUtils(rule).getInfo();
            for (String sender : List.of("10.0.0.3", "192.168.4.8", "0.0.0.0")) {
                if (subnet.isInRange(sender)) {
                    accepted.add(sender + " by " + subnet.getCidrSignature());
                }
            }
        }
        return accepted;
    }
}
