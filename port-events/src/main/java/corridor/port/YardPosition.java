package corridor.port;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A slot in the yard: block, bay along it, row across it, tier upwards. Counted from 1; tier 1 stands on the ground.
 */
public record YardPosition(
        @JsonProperty(required = true) String block,
        @JsonProperty(required = true) int bay,
        @JsonProperty(required = true) int row,
        @JsonProperty(required = true) int tier) {

    /** @throws InvalidValueException if the block is empty or a count is below 1 */
    public YardPosition {
        if (block == null || !block.matches("[A-Z0-9]{1,8}")) {
            throw new InvalidValueException("a block is one to eight capitals or digits", "send it as in B1");
        }
        if (bay < 1 || row < 1 || tier < 1 || bay > 999 || row > 99 || tier > 9) {
            throw new InvalidValueException(
                    "bay, row and tier are counted from 1 up to 999, 99 and 9", "tier 1 stands on the ground");
        }
    }

    @Override
    public String toString() {
        return "%s-%03d-%02d-%d".formatted(block, bay, row, tier);
    }
}
