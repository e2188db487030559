package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** 64 bits that tell JSON values apart; the order of names counts, and so does how a number is written. */
public final class ContentHash {

    private static final long PRIME = 0x100000001b3L;

    private ContentHash() {}

    /** Spreads every bit of {@code value} over the whole word (the finalizer of SplitMix64). */
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Of a text. */
    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    private static long start(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> 1;
            case OBJECT, POJO -> 2;
            case STRING, BINARY -> 3;
            case NUMBER -> 4;
            case BOOLEAN -> 5;
            case NULL -> 6;
            case MISSING -> 7;
        };
    }

    static long of(JsonNode node) {
        long hash = start(node);
        if (node.isArray()) {
            for (JsonNode element : node) {
                hash = mix(hash * 31 + of(element));
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                hash = mix((hash * 31 + of(field.getKey())) * 31 + of(field.getValue()));
            }
        } else if (node.canConvertToLong() && node.isIntegralNumber()) {
            hash = mix(hash * 31 + mix(node.longValue()));
        } else {
            hash = mix(hash * 31 + of(node.asText()));
        }
        return hash;
    }
}
