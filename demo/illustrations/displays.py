"""What stands in the windows of which trade."""

from dataclasses import dataclass

Names = tuple[str, ...]


@dataclass(frozen=True)
class Display:
    """Rows of goods: on the sill, on shelves, behind, and hung from above."""

    front: Names = ()
    shelf: Names = ()
    back: Names = ()
    hang: Names = ()
    shelves: int = 1
    lamp: str = "bell"


DISPLAYS: dict[str, Display] = {
    "bread": Display(
        ("pretzel", "roll", "roll", "croissant"),
        ("loaf", "round_bread", "baguettes"),
        shelves=2,
    ),
    "cakes": Display(
        ("cake", "bundt", "croissant", "cake"), ("cup", "jar", "cake"), lamp="globe"
    ),
    "sweets": Display(
        ("baklava", "baklava", "tea_glass"), ("box", "jar", "baklava", "tin"), shelves=2
    ),
    "groceries": Display(
        ("tin", "jar", "bottle", "box"),
        ("tin", "box", "jar", "bottle"),
        shelves=2,
        lamp="",
    ),
    "fruit": Display(
        ("crate", "greens", "crate"), ("jar", "bottle", "basket"), lamp="bell"
    ),
    "spices": Display(
        ("sack", "sack"),
        ("jar", "tin", "jar", "apothecary_jar"),
        shelves=2,
        lamp="star",
    ),
    "tea": Display(
        ("teapot", "tea_glass", "cup"), ("leaf_tea", "leaf_tea", "tin"), shelves=2
    ),
    "coffee": Display(
        ("coffee_machine", "cup", "bundt"),
        ("jar", "cup", "cup", "leaf_tea"),
        lamp="bell",
    ),
    "cheese": Display(
        ("cheese", "olives", "egg_box", "cheese"),
        ("bottle", "jar", "cheese"),
        lamp="bell",
    ),
    "fish": Display(("fish", "fish"), ("tin", "jar", "olives"), lamp=""),
    "wine": Display(("bottle", "bottle", "cheese"), ("bottle", "bottle"), shelves=2),
    "kiosk": Display(
        ("box", "bottle", "tin"), ("notebooks", "box", "bottle", "poster"), lamp=""
    ),
    "restaurant": Display(("plant", "vase"), (), ("table", "chair"), lamp="globe"),
    "tavern": Display(
        ("candle", "plant"), ("bottle", "bottle"), ("table",), lamp="globe"
    ),
    "noodles": Display(
        ("noodle_bowl", "plant"), ("bowl", "teapot", "tin"), lamp="lantern"
    ),
    "dumplings": Display(
        ("dumplings", "soup_pot"), ("jar", "plate", "plate"), lamp="bell"
    ),
    "ice": Display(
        ("ice_cone", "ice_cone", "plant"), ("cup", "tin", "ice_cone"), lamp="globe"
    ),
    "samovar": Display(
        ("samovar", "tea_glass", "baklava"), ("teapot", "tin", "plate"), lamp="star"
    ),
    "dresses": Display((), (), ("mannequin", "rail", "mannequin"), lamp="bell"),
    "suits": Display(("shoe",), (), ("suit", "mannequin", "suit"), lamp="bell"),
    "shoes": Display(
        ("shoe", "boot", "trainer", "shoe"),
        ("boot", "shoe", "trainer"),
        shelves=2,
        lamp="",
    ),
    "hats": Display(
        ("hat", "bag", "hat"), ("hat", "hat", "bag"), shelves=1, lamp="bell"
    ),
    "children": Display(
        ("bear", "trainer", "ball"), (), ("rail",), ("hanger_shirt",), lamp=""
    ),
    "fabric": Display(
        ("spools", "sewing_machine"), ("yarn", "spools"), ("bolt",), lamp="bell"
    ),
    "tailor": Display(
        ("sewing_machine", "spools"), (), ("suit", "bolt", "bolt"), lamp="bell"
    ),
    "wool": Display(("yarn", "yarn", "basket"), ("yarn", "yarn"), shelves=2, lamp=""),
    "salon": Display(
        ("flask", "plant"), ("flask",), ("barber_chair", "mirror"), lamp="globe"
    ),
    "barber": Display(("flask", "flask"), (), ("barber_chair", "mirror"), lamp="globe"),
    "beauty": Display(
        ("soap", "flask", "plant"), ("flask", "soap", "candle"), shelves=2, lamp="globe"
    ),
    "pharmacy": Display(
        ("mortar", "box", "apothecary_jar"),
        ("apothecary_jar", "apothecary_jar"),
        shelves=2,
        lamp="",
    ),
    "optician": Display(
        ("glasses", "glasses", "plant"), ("glasses", "glasses"), shelves=2, lamp="globe"
    ),
    "hearing": Display(
        ("plant", "hearing_aid", "radio"), ("hearing_aid", "books"), lamp="globe"
    ),
    "practice": Display(
        ("plant", "plant"), (), ("chair", "armchair"), ("frame",), lamp="globe"
    ),
    "furniture": Display(
        ("cushion",), (), ("armchair", "floor_lamp", "table"), lamp="bell"
    ),
    "kitchen": Display(
        ("soup_pot", "bowl", "pot"), ("plate", "plate", "bowl"), shelves=1, lamp="bell"
    ),
    "ceramics": Display(
        ("pot", "vase", "bowl"), ("bowl", "pot", "plate"), shelves=2, lamp=""
    ),
    "rugs": Display(("cushion", "pot"), (), ("rug", "rug", "rug"), lamp="star"),
    "lamps": Display(
        ("table_lamp", "bulb", "table_lamp"),
        (),
        ("floor_lamp", "floor_lamp"),
        lamp="lantern",
    ),
    "flowers": Display(("vase", "vase", "plant"), ("plant", "pot", "vase"), lamp=""),
    "garden": Display(
        ("watering_can", "plant", "basket"), ("pot", "cactus", "plant"), lamp=""
    ),
    "books": Display(
        ("book", "book_pile", "book"), ("books", "books"), shelves=2, lamp="bell"
    ),
    "paper": Display(
        ("notebooks", "pencils", "globe"),
        ("notebooks", "books", "pencils"),
        shelves=1,
        lamp="",
    ),
    "toys": Display(
        ("bear", "train", "ball", "blocks"), ("game", "bear", "puppet"), lamp=""
    ),
    "music": Display(
        ("record",), (), ("guitar", "guitar"), ("violin", "violin"), lamp=""
    ),
    "records": Display(
        ("record", "record", "speaker"), ("record", "record"), shelves=1, lamp=""
    ),
    "gallery": Display(("pot",), (), ("easel",), ("frame", "frame"), lamp=""),
    "games": Display(
        ("chess", "game", "game"), ("game", "game"), shelves=2, lamp="bell"
    ),
    "theatre": Display(
        ("puppet", "mannequin"), (), ("easel",), ("poster",), lamp="globe"
    ),
    "dance": Display(("plant", "speaker"), (), ("mirror",), ("poster",), lamp=""),
    "joinery": Display(
        ("plane", "saw", "hammer"), ("box", "hammer"), ("chair", "ladder"), lamp="bell"
    ),
    "paints": Display(
        ("paint", "brushes", "paint"), ("paint", "paint"), ("ladder",), lamp=""
    ),
    "keys": Display(("keys", "shoe", "hammer"), ("keys", "boot", "keys"), lamp="bell"),
    "watches": Display(
        ("clock", "watch", "ring_box"),
        ("clock", "watch", "bust_necklace"),
        lamp="globe",
    ),
    "jewellery": Display(
        ("bust_necklace", "ring_box", "watch"),
        ("ring_box", "bust_necklace"),
        lamp="globe",
    ),
    "stonework": Display(("stone", "stone", "plant"), ("pot",), lamp=""),
    "bikes": Display(
        ("helmet",), ("helmet", "toolbox"), ("bicycle",), ("wheel",), lamp=""
    ),
    "tyres": Display(("tyre", "tyre", "toolbox"), ("helmet", "tin"), lamp=""),
    "cars": Display((), ("tin", "toolbox"), ("tyre", "tyre"), lamp=""),
    "phones": Display(
        ("phone", "phone", "laptop"), ("phone", "camera", "phone"), ("poster",), lamp=""
    ),
    "devices": Display(
        ("radio", "toaster", "speaker"), ("radio", "camera"), ("television",), lamp=""
    ),
    "computers": Display(
        ("laptop", "phone", "laptop"), ("box", "speaker", "laptop"), lamp=""
    ),
    "appliances": Display(
        ("toaster",), (), ("washing_machine", "washing_machine"), lamp=""
    ),
    "laundry": Display(
        ("folded", "basket"), (), ("washing_machine", "washing_machine"), lamp=""
    ),
    "photo": Display(
        ("camera", "plant"), ("camera", "frame"), (), ("frame",), lamp="globe"
    ),
    "travel": Display(
        ("globe", "plant", "train"), (), (), ("poster", "poster"), lamp="globe"
    ),
    "office": Display(
        ("plant", "laptop", "books"), ("books", "globe"), (), ("poster",), lamp="globe"
    ),
    "parcels": Display(("parcel", "parcel"), ("parcel", "parcel"), shelves=2, lamp=""),
    "driving": Display(
        ("train", "plant"), (), ("chair",), ("poster", "poster"), lamp=""
    ),
    "pets": Display(("tank", "box"), ("tin", "box", "basket"), shelves=1, lamp=""),
    "flea": Display(
        ("radio", "teapot", "shoe", "clock"),
        ("books", "table_lamp", "pot"),
        ("chair",),
        lamp="lantern",
    ),
    "vintage": Display(("bag", "boot", "hat"), (), ("mannequin", "rail"), lamp="star"),
    "second_toys": Display(
        ("bear", "child_bike", "game"), ("game", "blocks", "books"), lamp=""
    ),
}
