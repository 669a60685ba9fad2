package corridor.customs.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out a whole in proportion, without losing or making a coin. */
final class Apportionment {
    private Apportionment() {}

    /**
     * The method of the largest remainder (Hamilton): every share is cut off to the smallest coin, and the coins left over
     * go one each to the shares that lost most, the first of equals first.
     *
     * @param whole zero or more, in no more than {@code decimals} decimals
     * @param weights each more than zero
     * @return one share per weight; they add up to the whole exactly
     */
    static List<BigDecimal> byLargestRemainder(BigDecimal whole, List<BigDecimal> weights, int decimals) {
        BigDecimal allWeight = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal coin = BigDecimal.ONE.movePointLeft(decimals);
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal product = whole.multiply(weight);
            BigDecimal share = product.divide(allWeight, decimals, RoundingMode.DOWN);
            shares.add(share);
            lost.add(product.subtract(share.multiply(allWeight)));
        }
        BigDecimal left = whole.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int coinsLeft = left.movePointRight(decimals).intValueExact();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost.get(i)).reversed())
                .limit(coinsLeft)
                .forEach(i -> shares.set(i, shares.get(i).add(coin)));
        return shares;
    }
}
