package drivers;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.HttpHost;
import org.apache.http.client.utils.URIUtils;

/** The hosts that links lead to. */
public final class RequestHosts {

    public List<String> run() {
        List<String> hosts = new ArrayList<>();
        for (String link : List.of(
                "http://localhost:8080/status",
                "http://me@example.org/inbox",
                "http://me@example.org:80@example.com/",
                "https://my_host:443/a/../b",
                "relative/path")) {
            HttpHost host = URIUtils.extractHost(URI.create(link));
            hosts.add(host == null ? "no host" : host.toURI());
        }
        return hosts;
    }
}
