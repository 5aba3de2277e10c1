-- Texts that came with V063.

select guard_texts();
