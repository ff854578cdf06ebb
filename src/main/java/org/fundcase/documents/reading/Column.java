package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns of an invoice's table, by the words that head them. */
enum Column {
    NAME("货物或应税劳务、服务名称", "货物或应税劳务名称", "货物名称", "服务名称", "项目名称", "商品名称"),
    SPECIFICATION("规格型号", "规格"),
    UNIT("计量单位", "单位"),
    QUANTITY("数量"),
    PRICE("单价"),
    AMOUNT("金额"),
    RATE("税率/征收率", "税率", "征收率"),
    TAX("税额");

    private final List<String> words;

    Column(String... words) {
        this.words = List.of(words);
    }

    static boolean isHeader(Line line) {
        String text = line.tight();
        return text.contains("金额")
                && text.contains("税额")
                && (text.contains("税率") || text.contains("征收率"))
                && NAME.words.stream().anyMatch(text::contains);
    }

    /** Where each column lies: from half way to the header on its left to half way to the one on its right. */
    static Map<Column, Box> places(Line header) {
        Map<Column, Box> words = new EnumMap<>(Column.class);
        for (Column column : values()) {
            column.words.stream()
                    .filter(w -> header.tight().contains(w))
                    .findFirst()
                    .ifPresent(w -> words.put(column, box(header, w)));
        }
        List<Column> byPlace = new ArrayList<>(words.keySet());
        byPlace.sort(Comparator.comparingDouble(c -> box(words, c).x()));
        Map<Column, Box> places = new EnumMap<>(Column.class);
        for (int i = 0; i < byPlace.size(); i++) {
            Box own = box(words, byPlace.get(i));
            double left = i == 0 ? -1e6 : (box(words, byPlace.get(i - 1)).right() + own.x()) / 2;
            double right = i == byPlace.size() - 1
                    ? 1e6
                    : (own.right() + box(words, byPlace.get(i + 1)).x()) / 2;
            places.put(byPlace.get(i), new Box(left, own.y(), right - left, own.h()));
        }
        return places;
    }

    private static Box box(Map<Column, Box> words, Column column) {
        return words.getOrDefault(column, new Box(0, 0, 0, 0));
    }

    private static Box box(Line header, String word) {
        int at = header.tight().indexOf(word);
        int first = header.owner().get(at);
        int last = header.owner().get(at + word.length() - 1);
        return new Cluster(header.glyphs().subList(first, last + 1)).box();
    }

    /** The column a cell overlaps most. */
    static Column nearest(Map<Column, Box> places, Cluster cell) {
        return places.entrySet().stream()
                .max(Comparator.comparingDouble(e -> overlap(e.getValue(), cell)))
                .map(Map.Entry::getKey)
                .orElse(NAME);
    }

    private static double overlap(Box column, Cluster cell) {
        return Math.min(column.right(), cell.right()) - Math.max(column.x(), cell.x());
    }
}
