package corridor.customs.riskmodel;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A share with the interval that covers it with 95 %.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, Probable Inference</a>
 */
@Schema(name = "ShareWithInterval")
public record Share(
        int examined,
        int found,

        @Schema(description = "found of examined; absent if none was examined")
        Double rate,

        Double from,
        Double to) {
    private static final double Z = 1.959964;

    public static Share of(int found, int examined) {
        if (examined == 0) {
            return new Share(0, 0, null, null, null);
        }
        double n = examined;
        double p = found / n;
        double scale = 1 + Z * Z / n;
        double middle = (p + Z * Z / (2 * n)) / scale;
        double half = Z / scale * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Share(
                examined,
                found,
                rounded(p),
                rounded(found == 0 ? 0 : middle - half),
                rounded(found == examined ? 1 : middle + half));
    }

    boolean covers(double rate) {
        return from != null && rate >= from && rate <= to;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
