package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ContainerNumberColumn implements AttributeConverter<ContainerNumber, String> {
    @Override
    public String convertToDatabaseColumn(ContainerNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public ContainerNumber convertToEntityAttribute(String text) {
        return text == null ? null : new ContainerNumber(text);
    }
}
