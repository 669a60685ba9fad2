package corridor.tracking.container;

/** Somebody with a part in a box's journey. */
public record Party(Part part, String code) {
    public enum Part {
        DECLARANT,
        CARRIER,
        PARK
    }
}
