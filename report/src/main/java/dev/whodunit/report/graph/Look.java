package dev.whodunit.report.graph;

/**
 * How a box looks. The colours are told apart by people who see less of them, and have a contrast of 4.5 to 1 on their ground.
 *
 * @param word that stands above it; {@code ""} if nothing is to be said
 * @param fill of its ground
 * @param stroke of its border and its word
 * @param width of its border in pixels
 * @param dashes of its border as SVG has them; {@code none} for a whole line
 */
record Look(String word, String fill, String stroke, String width, String dashes) {

    static Look of(String status) {
        return switch (status) {
            case "changed" -> new Look("◆ changed", "#ffe3d6", "#a63400", "4", "none");
            case "contains" -> new Look("contains ◆", "#fff4ee", "#a63400", "2", "none");
            case "affected" -> new Look("affected", "#e8f1fb", "#0a5699", "2", "6 3");
            case "added" -> new Look("+ added", "#ffffff", "#6b3fa0", "2", "none");
            case "removed" -> new Look("− removed", "#ffffff", "#6b3fa0", "2", "2 3");
            case "within" -> new Look("within tolerance", "#ffffff", "#57606a", "1", "6 3");
            case "chance" -> new Look("chance", "#ffffff", "#57606a", "1", "2 3");
            case Box.UNRUN -> new Look("", "#eaeef2", "#6e7781", "1", "3 3");
            default -> new Look("", "#ffffff", "#6e7781", "1", "none");
        };
    }
}
