package corridor.customs.tariff;

import corridor.port.ParkCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ParkCodeColumn implements AttributeConverter<ParkCode, String> {
    @Override
    public String convertToDatabaseColumn(ParkCode park) {
        return park == null ? null : park.value();
    }

    @Override
    public ParkCode convertToEntityAttribute(String text) {
        return text == null ? null : new ParkCode(text);
    }
}
