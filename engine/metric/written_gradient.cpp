#include "engine/metric/written_gradient.h"

namespace likeness {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

class WrittenGradient : public torch::autograd::Function<WrittenGradient> {
 public:
  static torch::Tensor forward(AutogradContext* context, const torch::Tensor& input, double value,
                               const torch::Tensor& gradient) {
    context->save_for_backward({gradient});
    return torch::full({}, value, input.options());
  }
  static variable_list backward(AutogradContext* context, const variable_list& outer) {
    return {outer[0] * context->get_saved_variables()[0], torch::Tensor(), torch::Tensor()};
  }
};

}  // namespace

torch::Tensor withGradient(const torch::Tensor& input, double value, const torch::Tensor& gradient) {
  return WrittenGradient::apply(input, value, gradient);
}

}  // namespace likeness
