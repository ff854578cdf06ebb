-- What an item is called in the other language; rows of before show the Chinese name.
ALTER TABLE inbox_case ADD COLUMN item_name_en text;
ALTER TABLE inbox_item ADD COLUMN item_name_en text;
ALTER TABLE cases_listing ADD COLUMN item_name_en text;
UPDATE inbox_case SET item_name_en = item_name;
UPDATE inbox_item SET item_name_en = item_name;
UPDATE cases_listing SET item_name_en = item_name;
ALTER TABLE inbox_case ALTER COLUMN item_name_en SET NOT NULL;
ALTER TABLE inbox_item ALTER COLUMN item_name_en SET NOT NULL;
ALTER TABLE cases_listing ALTER COLUMN item_name_en SET NOT NULL;
