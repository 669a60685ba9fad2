package corridor.customs.targeting;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * One way in which goods are alike, so that what was found with some tells of others. Where the likeness is one of mass, four
 * ladders of steps, each shifted by a quarter, together smooth out where a step happens to end.
 *
 * @param name as reasons show it
 * @param share expected share of the variance of outcomes, before any is seen
 * @param ifShown true if it is about who, where and how rather than what: nothing is expected of it before history shows that
 *     outcomes differ by it
 * @param keys per ladder, the hash of what goods that are alike in this have in common
 */
record Effect(String name, double share, boolean ifShown, List<ToLongFunction<Traits>> keys) {
    private static final double SHARE = 0.01 / 12;
    private static final int LADDERS = 4;

    static final List<Effect> ALL = List.of(
            of("goods of this tariff line and price per kilogram", Traits::line),
            of("goods of this HS code", Traits::hs6),
            of("goods of this HS code's first five digits", t -> t.hs6().substring(0, 5)),
            of("goods of this heading", Traits::hs4),
            of("goods of this chapter", Traits::hs2),
            of("HS codes with this ending", t -> t.hs6().substring(4)),
            of("this tax type", Traits::type),
            of("this tax rate", Traits::rate),
            of("this tax type and rate", Traits::type, Traits::rate),
            of("this origin", Traits::origin),
            of("this departure", Traits::departure),
            of("this departure and origin", Traits::departure, Traits::origin),
            of("direct or by a third country, and tax type", Traits::third, Traits::type),
            of("direct or by a third country, tax type and rate", Traits::third, Traits::type, Traits::rate),
            of("direct or by a third country, and chapter", Traits::third, Traits::hs2),
            of("direct or by a third country, and heading", Traits::third, Traits::hs4),
            of("direct or by a third country, and origin", Traits::third, Traits::origin),
            of("direct or by a third country, and mass", Traits::third, Effect::mass),
            of("origin and tax type", Traits::origin, Traits::type),
            of("tariff line, tax type and rate", Traits::line, Traits::type, Traits::rate),
            of("tariff line and origin", Traits::line, Traits::origin),
            of("HS code and origin", Traits::hs6, Traits::origin),
            of("heading and origin", Traits::hs4, Traits::origin),
            of("heading and departure", Traits::hs4, Traits::departure),
            of("chapter and origin", Traits::hs2, Traits::origin),
            of("heading and tax type", Traits::hs4, Traits::type),
            of("heading and tax rate", Traits::hs4, Traits::rate),
            of("chapter, tax type and rate", Traits::hs2, Traits::type, Traits::rate),
            of("chapter and mass", Traits::hs2, Effect::mass),
            of("heading and mass", Traits::hs4, Effect::mass),
            of("HS code and rough mass", Traits::hs6, Effect::roughMass),
            of("tax type and mass", Traits::type, Effect::mass),
            of("tax rate and mass", Traits::rate, Effect::mass),
            of("origin and mass", Traits::origin, Effect::mass),
            of("departure and mass", Traits::departure, Effect::mass),
            of("third country, tax type and mass", Traits::third, Traits::type, Effect::mass),
            of("departure, tax type and rough mass", Traits::departure, Traits::type, Effect::roughMass),
            of("exactly this mass", t -> Double.toString(t.good().netMassKg())),
            of("mass written with so many digits", t -> t.decimals() + "." + t.digits() + "." + t.zeros()),
            of("decimals and size of the mass", t -> Integer.toString(t.decimals()), Effect::mass),
            of("price per kilogram", t -> Long.toString(Math.round(t.logUnit() * 2))),
            of("price per kilogram and mass", Effect::unit, Effect::mass),
            of("price per kilogram within the heading", Traits::hs4, Effect::unit),
            of("price", t -> Long.toString(Math.round(t.logPrice() * 2))),
            near("mass", 2 * SHARE, 1),
            near("mass, closely", SHARE, .3),
            near("HS code and near mass", SHARE, .5, Traits::hs6),
            near("tariff line and near mass", SHARE, 1, Traits::line),
            near("chapter and near mass", SHARE, 1, Traits::hs2),
            near("all but the same goods, near mass", SHARE, .1, Traits::line, Effect::terms),
            near("heading on the same terms, near mass", SHARE, .3, Traits::hs4, Effect::terms),
            ifShown("this declarant", Effect::declarant),
            ifShown("this importer", Effect::importer),
            ifShown("this office", how(Circumstances::office)),
            ifShown("this process", how(Circumstances::process)),
            ifShown("this kind of import", how(Circumstances::importKind)),
            ifShown("this use", how(Circumstances::use)),
            ifShown("this way of payment", how(Circumstances::payment)),
            ifShown("this transport", how(Circumstances::transport)),
            ifShown("this seller", how(Circumstances::seller)),
            ifShown("this courier", how(Circumstances::courier)),
            ifShown("this mark of origin", how(Circumstances::originMark)),
            ifShown("this declarant and importer", Effect::declarant, Effect::importer));

    private static Function<Traits, String> how(Function<Circumstances, String> part) {
        return traits -> part.apply(traits.good().circumstances());
    }

    private static String declarant(Traits traits) {
        return traits.good().declarant();
    }

    private static String importer(Traits traits) {
        return traits.good().importer();
    }

    private static String mass(Traits traits) {
        return Long.toString(Math.round(traits.logMass()));
    }

    private static String roughMass(Traits traits) {
        return Long.toString(Math.round(traits.logMass() / 2));
    }

    private static String unit(Traits traits) {
        return Long.toString(Math.round(traits.logUnit()));
    }

    private static String terms(Traits t) {
        return String.join("|", t.origin(), t.departure(), t.type(), t.rate());
    }

    @SafeVarargs
    private static Effect of(String name, Function<Traits, String>... parts) {
        return new Effect(name, SHARE, false, List.of(joined(parts)));
    }

    @SafeVarargs
    private static Effect ifShown(String name, Function<Traits, String>... parts) {
        return new Effect(
                name,
                0,
                true,
                List.of(parts.length == 1 ? traits -> Keys.hash(parts[0].apply(traits)) : joined(parts)));
    }

    @SafeVarargs
    private static Effect near(String name, double share, double width, Function<Traits, String>... parts) {
        ToLongFunction<Traits> rest = joined(parts);
        return new Effect(
                name,
                share,
                false,
                IntStream.range(0, LADDERS)
                        .mapToObj(ladder -> (ToLongFunction<Traits>) traits -> Keys.hash(
                                Keys.hash(rest.applyAsLong(traits), "|"),
                                Traits.step(traits.logMass(), width, (ladder + .5) / LADDERS)))
                        .toList());
    }

    @SuppressWarnings("varargs")
    @SafeVarargs
    private static ToLongFunction<Traits> joined(Function<Traits, String>... parts) {
        List<Function<Traits, String>> all = Arrays.asList(parts);
        return traits -> {
            long key = Keys.START;
            for (Function<Traits, String> part : all) {
                key = Keys.hash(Keys.hash(key, part.apply(traits)), "|");
            }
            return key;
        };
    }
}
