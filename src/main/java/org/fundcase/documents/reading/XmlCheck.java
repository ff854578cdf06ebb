package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams through an XML file: whole, without a DTD, and not a web page or a drawing that could run scripts. */
final class XmlCheck {

    private static final int DEEPEST = 100;
    private static final Set<String> PAGES = Set.of("html", "svg", "xsl", "stylesheet", "xdp");

    private XmlCheck() {}

    static boolean looksLikeXml(byte[] head) {
        if (Bytes.startsWith(head, 0xFE, 0xFF) || Bytes.startsWith(head, 0xFF, 0xFE)) {
            return true;
        }
        String text =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        return text.startsWith("<");
    }

    static void check(Path file) throws IOException, Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            int depth = 0;
            while (xml.hasNext()) {
                depth = step(xml, xml.next(), depth);
            }
        } catch (XMLStreamException notXml) {
            throw new Unreadable("file-truncated", "XML 不完整或格式有误，可能没有传完。请重新下载原件后再上传。");
        }
    }

    private static int step(XMLStreamReader xml, int event, int depth) throws Unreadable {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable("file-dtd", "XML 里有 DTD 或外部实体，不是电子发票原件，系统不接收。请从税务平台重新下载。");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            String name = xml.getLocalName().toLowerCase(Locale.ROOT);
            if (depth == 0 && PAGES.contains(name.substring(name.indexOf(':') + 1))) {
                throw Sniffer.wrongType();
            }
            if (depth >= DEEPEST) {
                throw new Unreadable("file-bomb", "XML 层数过多，不是电子发票原件，系统不接收。");
            }
            return depth + 1;
        }
        return event == XMLStreamConstants.END_ELEMENT ? depth - 1 : depth;
    }
}
