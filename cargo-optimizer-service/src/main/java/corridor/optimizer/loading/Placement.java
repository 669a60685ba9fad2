package corridor.optimizer.loading;

/**
 * Where a box lies, and how it is turned.
 *
 * @param kind which of the problem's kinds, counted from 0
 * @param xMm of its corner nearest to the front wall, the side y = 0 and the floor
 * @param yMm of the same corner
 * @param zMm of the same corner
 * @param lengthMm its edge along x
 * @param widthMm its edge along y
 * @param heightMm its edge that stands upright
 */
public record Placement(int kind, int xMm, int yMm, int zMm, int lengthMm, int widthMm, int heightMm) {
    /** In cubic millimetres. */
    public long volumeMm3() {
        return (long) lengthMm * widthMm * heightMm;
    }
}
