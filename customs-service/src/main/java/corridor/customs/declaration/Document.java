package corridor.customs.declaration;

import jakarta.persistence.Embeddable;

/** A paper that the declaration relies on, for example {@code INVOICE} and its number. */
@Embeddable
public record Document(String type, String reference) {}
