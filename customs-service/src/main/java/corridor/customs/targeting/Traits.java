package corridor.customs.targeting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What can be read off one good without any history. {@link StrictMath} throughout: the same bits on any machine. */
record Traits(
        Case good,
        String hs6,
        String hs4,
        String hs2,
        String line,
        String rate,
        String third,
        double logMass,
        double logPrice,
        double logUnit,
        int decimals,
        int digits,
        int zeros) {

    static Traits of(Case good) {
        double unit = good.netMassKg() > 0 ? Math.rint(good.price() / good.netMassKg() * 100) / 100 : 0;
        String hs6 = good.hs6();
        BigDecimal mass = BigDecimal.valueOf(good.netMassKg())
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Traits(
                good,
                hs6,
                hs6.substring(0, 4),
                hs6.substring(0, 2),
                hs6 + "@" + unit,
                Double.toString(good.taxRate()),
                Boolean.toString(!good.departure().equals(good.origin())),
                StrictMath.log(good.netMassKg() + 1e-3),
                StrictMath.log(good.price() + 1),
                StrictMath.log(unit + .05),
                Math.max(0, mass.scale()),
                mass.signum() == 0 ? 0 : mass.precision(),
                mass.signum() == 0 ? 0 : Math.max(0, -mass.scale()));
    }

    String type() {
        return good.taxType();
    }

    String origin() {
        return good.origin();
    }

    String departure() {
        return good.departure();
    }

    /** Which step of a ladder a value stands on; with the ladder shifted by a part of a step. */
    static String step(double value, double width, double shift) {
        return Long.toString((long) Math.floor(value / width + shift));
    }
}
