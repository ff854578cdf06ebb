package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One XML element, looked at by local names only. Makers of invoices disagree about namespaces and some do not declare
 * them, so prefixes are cut off. Documents with a DTD are refused, so there are no entities of any kind.
 */
record Tree(Element element) {

    private static final long LARGEST = 64L << 20;

    static Tree parse(Path file) throws Unreadable, IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable("file-too-large", "XML 部分超过 64 MB，无法读取。");
        }
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilder builder = safeFactory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new Tree(builder.parse(in).getDocumentElement());
        } catch (SAXException | ParserConfigurationException broken) {
            throw new Unreadable("file-broken", "XML 内容不完整或格式有误，请重新下载原件后上传。");
        }
    }

    private static DocumentBuilderFactory safeFactory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", "100");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(false);
        return factory;
    }

    String name() {
        String qualified = element.getTagName();
        return qualified.substring(qualified.lastIndexOf(':') + 1);
    }

    /** An attribute by its local name, or an empty string. */
    String attribute(String name) {
        return element.getAttribute(name);
    }

    String text() {
        return element.getTextContent().strip();
    }

    List<Tree> children() {
        List<Tree> found = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                found.add(new Tree(child));
            }
        }
        return found;
    }

    List<Tree> children(String name) {
        return children().stream().filter(t -> t.name().equals(name)).toList();
    }

    /** All elements below this one with the name, in document order. */
    List<Tree> all(String name) {
        List<Tree> found = new ArrayList<>();
        for (Tree child : children()) {
            if (child.name().equals(name)) {
                found.add(child);
            }
            found.addAll(child.all(name));
        }
        return found;
    }

    Optional<Tree> first(String name) {
        for (Tree child : children()) {
            Optional<Tree> hit = child.name().equals(name) ? Optional.of(child) : child.first(name);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    /** The text of the first element with one of the names, or null where none has any text. */
    @Nullable String value(String... names) {
        for (String name : names) {
            for (Tree hit : all(name)) {
                if (!hit.text().isEmpty()) {
                    return hit.text();
                }
            }
        }
        return null;
    }
}
