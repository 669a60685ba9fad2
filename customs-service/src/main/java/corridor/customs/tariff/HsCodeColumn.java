package corridor.customs.tariff;

import corridor.port.HsCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class HsCodeColumn implements AttributeConverter<HsCode, String> {
    @Override
    public String convertToDatabaseColumn(HsCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public HsCode convertToEntityAttribute(String text) {
        return text == null ? null : new HsCode(text);
    }
}
