package dev.whodunit.examples.birdstrikes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A coarse grouping of the species. */
public enum SpeciesFamily {
    UNKNOWN,
    GULLS,
    WATERFOWL,
    RAPTORS,
    PIGEONS,
    WADERS,
    MAMMALS,
    SONGBIRDS;

    private static final Map<String, SpeciesFamily> BY_KEYWORD = new LinkedHashMap<>();

    static {
        register(UNKNOWN, "unknown");
        register(GULLS, "gull");
        register(WATERFOWL, "goose", "mallard", "duck");
        register(RAPTORS, "hawk", "kestrel", "vulture", "owl");
        register(PIGEONS, "pigeon", "dove");
        register(WADERS, "plover", "killdeer", "heron", "egret");
        register(MAMMALS, "deer", "coyote");
    }

    private static void register(SpeciesFamily family, String... keywords) {
        for (String keyword : keywords) {
            BY_KEYWORD.put(keyword, family);
        }
    }

    /** The family of the first keyword in the name that is known; "nighthawk" is not a hawk. */
    static SpeciesFamily of(String species) {
        String name = species.toLowerCase(Locale.ROOT);
        if (name.contains("nighthawk")) {
            return SONGBIRDS;
        }
        for (Map.Entry<String, SpeciesFamily> entry : BY_KEYWORD.entrySet()) {
            if (name.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return SONGBIRDS;
    }
}
