package org.fundcase.workflow;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a model with the row it stands on.
 *
 * @param name local name; with {@code flowable:} before it where it is the engine's own
 * @param attributes by local name, the engine's own with {@code flowable:} before it
 * @param text directly inside it
 * @param row from 1
 */
record ModelElement(
        String name, Map<String, String> attributes, List<ModelElement> children, StringBuilder text, int row) {

    private static final String ENGINE = "http://flowable.org/cmmn";

    static ModelElement parse(byte[] model) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(model));
        ModelElement root = new ModelElement("", Map.of(), new ArrayList<>(), new StringBuilder(), 0);
        Deque<ModelElement> open = new ArrayDeque<>(List.of(root));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                ModelElement element = started(xml);
                open.getFirst().children().add(element);
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (xml.isCharacters()) {
                open.getFirst().text().append(xml.getText());
            }
        }
        return root.children().get(0);
    }

    private static ModelElement started(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(named(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return new ModelElement(
                named(xml.getNamespaceURI(), xml.getLocalName()),
                attributes,
                new ArrayList<>(),
                new StringBuilder(),
                xml.getLocation().getLineNumber());
    }

    private static String named(String namespace, String name) {
        return ENGINE.equals(namespace) ? "flowable:" + name : name;
    }

    /** Empty if it is not there. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Itself and all below it, in the order of the file. */
    Stream<ModelElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::all));
    }

    /** Its own children of a name. */
    List<ModelElement> children(String name) {
        return children.stream().filter(child -> child.name().equals(name)).toList();
    }

    boolean holds(String name) {
        return children.stream().flatMap(ModelElement::all).anyMatch(one -> one.name()
                .equals(name));
    }
}
