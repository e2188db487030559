// Hazard 1: a cell of an array of arrays is changed in place
// Verdict: culprit GridChangedInPlace.flood
package hazards;

class GridChangedInPlace {

    static int run() {
        int[][] grid = grid(4);
        flood(grid);
        return wet(grid);
    }

    static int[][] grid(int size) {
        int[][] grid = new int[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                grid[row][column] = (row * 3 + column * 5) % 7;
            }
        }
        return grid;
    }

    static void flood(int[][] grid) {
        for (int[] row : grid) {
            for (int column = 0; column < row.length; column++) {
                row[column] = row[column] < 3 ? 0 : row[column]; // now: row[column] = row[column] < 4 ? 0 : row[column];
            }
        }
    }

    static int wet(int[][] grid) {
        int wet = 0;
        for (int[] row : grid) {
            for (int cell : row) {
                wet += cell == 0 ? 1 : 0;
            }
        }
        return wet;
    }
}
