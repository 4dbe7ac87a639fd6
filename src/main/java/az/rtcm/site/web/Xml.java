package az.rtcm.site.web;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A small XML document, written from top to bottom. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        this.writer = of(() -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
        run(() -> writer.writeStartDocument("UTF-8", "1.0"));
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private interface Making<T> {
        T make() throws XMLStreamException;
    }

    /** Opens an element with these attributes, among them its namespaces. */
    Xml open(String name, Map<String, String> attributes) {
        run(() -> writer.writeStartElement(name));
        attributes.forEach((key, value) -> run(() -> writer.writeAttribute(key, value)));
        return this;
    }

    Xml open(String name) {
        return open(name, Map.of());
    }

    Xml element(String name, String words) {
        open(name);
        run(() -> writer.writeCharacters(words));
        return close();
    }

    Xml empty(String name, Map<String, String> attributes) {
        return open(name, attributes).close();
    }

    Xml close() {
        run(writer::writeEndElement);
        return this;
    }

    String done() {
        run(writer::writeEndDocument);
        return text.toString();
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string takes everything", e);
        }
    }

    private static <T> T of(Making<T> making) {
        try {
            return making.make();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string takes everything", e);
        }
    }
}
