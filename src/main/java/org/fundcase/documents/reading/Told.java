package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one file says.
 *
 * @param codes what QR codes say, one for each invoice
 * @param told the pages whose text gives the fields
 * @param text all text in reading order, pages separated by form feeds
 * @param pages how many the file has
 */
record Told(FileType type, List<Collector> codes, List<PageText> told, String text, int pages) {

    static Told by(FileType type, List<PageText> pages) {
        return new Told(type, List.of(), pages, text(pages), Math.max(1, pages.size()));
    }

    static String text(List<PageText> pages) {
        return pages.stream().map(PageText::text).collect(Collectors.joining("\f"));
    }

    /** With other print on some of the pages that give the fields; these are counted from 1. */
    Told with(Map<Integer, PageText> others) {
        List<PageText> changed = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            PageText page = told.get(i);
            changed.add(page.isScan() ? others.getOrDefault(i + 1, page) : page);
        }
        return new Told(type, codes, changed, text, pages);
    }
}
