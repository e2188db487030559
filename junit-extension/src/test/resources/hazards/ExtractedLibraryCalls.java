// Hazard 29: calls of a library move into a function that is extracted
// Verdict: refactored
// Says: ExtractedLibraryCalls.sizeOf is new
package hazards;

class ExtractedLibraryCalls {

    static final class ShelfLibrary {
        private final int[] sizes = {3, 4};

        int size(int place) {
            return sizes[place];
        }
    }

    static int run() {
        return total(new ShelfLibrary());
    }

    static int total(ShelfLibrary shelf) {
        int first = shelf.size(0); // now: int first = sizeOf(shelf, 0);
        int second = shelf.size(1); // now: int second = sizeOf(shelf, 1);
        return first + second;
    }
    // now: static int sizeOf(ShelfLibrary shelf, int place) { return shelf.size(place); }
}
