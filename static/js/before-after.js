/* Two pictures of one place: a slider uncovers the second. Without this both are shown. */

function slider(figure) {
  const input = document.createElement("input");
  input.type = "range";
  input.min = "0";
  input.max = "100";
  input.value = "50";
  input.className = "before-after__slider";
  input.setAttribute("aria-label", figure.dataset.label);
  const show = () => figure.style.setProperty("--shown", `${input.value}%`);
  input.addEventListener("input", show);
  figure.querySelector(".before-after__pictures").append(input);
  figure.classList.add("before-after--slides");
  show();
}

document.querySelectorAll("[data-before-after]").forEach(slider);
