package drivers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.client.result.ParsedResult;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.client.result.WifiParsedResult;
import java.util.ArrayList;
import java.util.List;

/** What scanned codes lead to. */
public final class GuestNetworks {

    public List<String> run() {
        List<String> scanned = new ArrayList<>();
        for (String text : List.of(
                "WIFI:T:WPA;S:Lobby;P:welcome;;",
                "WIFI:T:WPA2-EAP;S:Rooms;E:PEAP;PH2:MSCHAPV2;I:guest;P:welcome;;",
                "https://example.org/menu",
                "tel:+43123")) {
            ParsedResult parsed = ResultParser.parseResult(new Result(text, null, 0, null, BarcodeFormat.QR_CODE, 0));
            scanned.add(parsed.getType() + " " + text(parsed));
        }
        return scanned;
    }

    private static String text(ParsedResult parsed) {
        if (parsed instanceof WifiParsedResult) {
            WifiParsedResult wifi = (WifiParsedResult) parsed;
            return wifi.getSsid() + " " + wifi.getEapMethod() + "/" + wifi.getPhase2Method();
        }
        return parsed.getDisplayResult();
    }
}
